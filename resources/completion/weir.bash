# Completion of weir for bash. Commands, options and the words they take are read from the help as they are needed.

# The program whose line is completed; it neither asks nor waits here.
_weir_run()
{
    LC_ALL=C.UTF-8 LANGUAGE='' "$_weir_program" "${_weir_config[@]}" "$@" </dev/null 2>/dev/null
}

# What a word of the line stands for; nothing of it is run.
_weir_unquoted()
{
    local word=$1
    case $word in
    \'*) word=${word#\'} word=${word%\'} ;;
    \"*) word=${word#\"} word=${word%\"} ;;
    \~/*) word=$HOME/${word:2} ;;
    esac
    printf '%s' "${word//\\/}"
}

# Of the help on standard input the entries of a section: name, tab, description.
_weir_entries()
{
    awk -v section="$1" '
        /^[A-Z].*:$/ { inside = index($0, section) == 1; next }
        !inside || !/^  / { next }
        /^  [^ ]/ {
            if (name != "") print name "\t" text
            name = text = substr($0, 3)
            sub(/  .*/, "", name)
            text = substr(text, length(name) + 1)
            sub(/^ +/, "", text)
            next
        }
        { sub(/^ +/, ""); text = text (text == "" ? "" : " ") $0 }
        END { if (name != "") print name "\t" text }'
}

# The words that an entry takes where its description is, or ends a sentence with, a list of them: "text or json."
_weir_words()
{
    awk -F'\t' '{
        gsub(/ \([^)]*\)/, "", $2)
        sub(/\. .*/, "", $2)
        sub(/\.$/, "", $2)
        sub(/.*: /, "", $2)
        gsub(/ or /, ", ", $2)
        count = split($2, words, ", ")
        if (count < 2 || $2 ~ /[^,] /) exit
        for (i = 1; i <= count; ++i)
            if (words[i] ~ /^[a-z][a-z0-9-]*$/) print words[i]
    }' <<<"$1"
}

# Offers words of which none has to be quoted, and nothing else.
_weir_offer()
{
    compopt +o default +o bashdefault 2>/dev/null
    COMPREPLY=($(compgen -W "$1" -- "$cur"))
}

_weir_offer_profiles()
{
    local name typed
    compopt +o default +o bashdefault 2>/dev/null
    typed=$(_weir_unquoted "$cur")
    while IFS=$'\t' read -r name _; do
        [[ $name == "$typed"* ]] || continue
        # Within quotation marks readline quotes by itself.
        [[ $cur == [\'\"]* ]] || printf -v name '%q' "$name"
        COMPREPLY+=("$name")
    done < <(_weir_run profile list)
}

# For the value of an entry, or an argument.
_weir_offer_value()
{
    local words
    words=$(_weir_words "$1")
    case $1 in
    *'<PROFILE>'*) _weir_offer_profiles ;;
    *'<DIR>'* | DIR$'\t'*) compopt -o dirnames +o default +o bashdefault 2>/dev/null ;;
    *) [[ -z $words ]] || _weir_offer "$words" ;;
    esac
}

_weir()
{
    local cur=${COMP_WORDS[COMP_CWORD]} command='' pending='' options='' arguments='' help='' word entry i
    local _weir_program _weir_config=() given=()
    _weir_program=$(_weir_unquoted "${COMP_WORDS[0]}")
    COMPREPLY=()
    for ((i = 1; i < COMP_CWORD; ++i)); do
        word=${COMP_WORDS[i]}
        if [[ $word == = ]]; then
            # Its value is part of the option before it.
            [[ -n $command || ${COMP_WORDS[i - 1]} != --log ]] || ((++i))
            continue
        elif [[ -n $pending ]]; then
            [[ $pending != --config-dir ]] || _weir_config=(--config-dir "$(_weir_unquoted "$word")")
            pending=''
        elif [[ $word == --config-dir || ($word == -* && $'\n'$options == *$'\n'"$word <"*) ]]; then
            pending=$word
        elif [[ $word == -* ]]; then
            continue
        elif [[ -z $command ]]; then
            command=$word
            help=$(_weir_run "$command" --help)
            options=$(_weir_entries Options <<<"$help")
            arguments=$(_weir_entries Arguments <<<"$help")
        else
            given+=("$word")
        fi
    done
    [[ $cur != = ]] || cur=''

    if [[ $pending == --config-dir ]]; then
        _weir_offer_value $'--config-dir <DIR>\t'
    elif [[ -n $pending ]]; then
        while IFS= read -r entry; do
            [[ $entry != "$pending <"* ]] || _weir_offer_value "$entry"
        done <<<"$options"
    elif [[ -z $command && $cur == -* ]]; then
        _weir_offer "$(_weir_run --help | grep -oE -- '--[a-z-]+' | sort -u)"
    elif [[ -z $command ]]; then
        # Files may be named as well.
        COMPREPLY=($(compgen -W "$(_weir_run --help | _weir_entries Commands | cut -f1)" -- "$cur"))
    elif [[ $cur == -* ]]; then
        _weir_offer "$(cut -f1 <<<"$options" | grep -oE -- '--[a-z-]+')"
    elif [[ $command == profile && ${#given[@]} -eq 1 ]]; then
        case ${given[0]} in
        import) ;;
        add | list) _weir_offer '' ;;
        *) _weir_offer_profiles ;;
        esac
    else
        # The last one may be given again.
        i=${#given[@]}
        while IFS= read -r entry; do
            ((i-- > 0)) || break
        done <<<"$arguments"
        _weir_offer_value "$entry"
    fi
}

complete -o bashdefault -o default -F _weir weir
