// Fails where ajv and Weir do not agree on a body.
// Usage: node compare.js STREAM_SCHEMA SUBSCRIPTION_SCHEMA BODIES CASES
'use strict';

const fs = require('node:fs');
const Ajv = require('ajv/dist/2020');

// The rules of level error that JSON Schema cannot say, and how an error of theirs is known. Every other error must
// make a body invalid, and nothing else may.
const unsayable = [
    {
        rule: 'A key that stands twice: parsers keep one of the values.',
        covers: (error) => error.code === 'duplicate' && !isValueOfTransform(error.pointer),
    },
    {
        rule: 'What is in the value of a transform: JSON inside a string.',
        covers: (error) => isValueOfTransform(error.pointer)
            && ['format', 'limit', 'length', 'pattern', 'duplicate'].includes(error.code),
    },
    {
        rule: 'What is in the template of a transform, and whether its variables are defined in the value beside it.',
        covers: (error) => error.pointer.endsWith('/template')
            && ['format', 'unknown_variable'].includes(error.code),
    },
    {
        rule: 'A number in a string with an exponent: whether it is whole and in its range needs arithmetic.',
        covers: (error, value, types) => ['range', 'type'].includes(error.code) && types.includes('integer')
            && typeof value === 'string' && /^[-0-9.]+[eE]/.test(value),
    },
];

// What the two read differently before any rule is asked.
const disputed = [
    {
        why: 'ECMAScript and PCRE differ on whether these characters are blank.',
        in: (body) => [body?.topic_name, body?.topic_urn].some((text) => /[\u0085\u180e\ufeff]/.test(text ?? '')),
    },
    {
        why: 'JSON.parse loses so small a fraction.',
        in: (body, text) => /\.0{16,}[1-9]/.test(text),
    },
];

function isValueOfTransform(pointer) {
    return /\/(transform|keyTransform|keyTransform\/\d+|key_transform|key_transform\/\d+)\/value$/.test(pointer);
}

function valueAt(body, pointer) {
    return pointer.split('/').slice(1).reduce(
        (value, token) => value?.[token.replaceAll('~1', '/').replaceAll('~0', '~')], body);
}

// What the schema lets a field be.
function typesAt(schema, pointer) {
    const field = pointer.split('/').slice(1).reduce(
        (place, token) => (/^\d+$/.test(token) ? place?.items : place?.properties?.[token]), schema);
    return [field?.type ?? []].flat();
}

function validatorOf(schema) {
    // Strict, so that a keyword that ajv does not know or that cannot apply is an error of the schema.
    const ajv = new Ajv({ strict: true, strictTypes: true, allowUnionTypes: true, allErrors: true });
    return ajv.compile(schema);
}

const [streamPath, subscriptionPath, bodiesPath, casesPath] = process.argv.slice(2);
const read = (path) => fs.readFileSync(path, 'utf8');
const schemas = { stream: JSON.parse(read(streamPath)), subscription: JSON.parse(read(subscriptionPath)) };
const validators = { stream: validatorOf(schemas.stream), subscription: validatorOf(schemas.subscription) };

const bodies = read(bodiesPath).trim().split('\n').map((line) => JSON.parse(line));
// The worked examples of the contract say by themselves what is an error.
const cases = JSON.parse(read(casesPath)).map((example) => ({
    kind: example.kind,
    text: JSON.stringify(example.body),
    errors: example.issues.filter(([, , level]) => level === 'error').map(([pointer, code]) => ({ pointer, code })),
}));

const counts = { valid: 0, invalid: 0, unsayable: 0, disputed: 0 };
const met = new Map(unsayable.map(({ rule }) => [rule, 0]));
const disagreements = [];
for (const { kind, text, errors } of [...bodies, ...cases]) {
    const body = JSON.parse(text);
    if (disputed.some((dispute) => dispute.in(body, text))) {
        ++counts.disputed;
        continue;
    }
    const sayable = errors.filter((error) => {
        const entry = unsayable.find(({ covers }) => covers(
            error, valueAt(body, error.pointer), typesAt(schemas[kind], error.pointer)));
        if (entry)
            met.set(entry.rule, met.get(entry.rule) + 1);
        return !entry;
    });
    const validate = validators[kind];
    const isValid = validate(body);
    if (isValid !== (sayable.length === 0)) {
        disagreements.push(`${kind} ${text}\n  Weir: ${JSON.stringify(errors)}\n`
            + `  ajv: ${isValid ? 'valid' : validate.errors.map((e) => `${e.instancePath} ${e.message}`).join('; ')}`);
    }
    ++counts[isValid ? 'valid' : 'invalid'];
    counts.unsayable += errors.length > 0 && sayable.length === 0 ? 1 : 0;
}

for (const disagreement of disagreements.slice(0, 20))
    console.error(disagreement);
if (disagreements.length > 0) {
    console.error(`ajv and Weir do not agree on ${disagreements.length} bodies.`);
    process.exit(1);
}
const unmet = [...met].filter(([, count]) => count === 0).map(([rule]) => rule);
if (unmet.length > 0 || counts.valid < 1000 || counts.invalid < 1000) {
    console.error(`The bodies show too little: ${JSON.stringify(counts)}; not met: ${unmet.join(' ')}`);
    process.exit(1);
}
console.log(`ajv and Weir agree on ${counts.valid} valid and ${counts.invalid} invalid bodies; `
    + `${counts.unsayable} of the valid ones break only rules that JSON Schema cannot say, and `
    + `${counts.disputed} that the two read differently were left out.`);
for (const [rule, count] of met)
    console.log(`${String(count).padStart(6)}  ${rule}`);
