<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
<context>
    <name>weir::AmountText</name>
    <message numerus="yes">
        <source>%n byte(s)</source>
        <translation>
            <numerusform>%n byte</numerusform>
            <numerusform>%n bytes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>weir::ApplyFlow</name>
    <message numerus="yes">
        <source>%n error(s) must be corrected before the update can be sent.</source>
        <translation>
            <numerusform>%n error must be corrected before the update can be sent.</numerusform>
            <numerusform>%n errors must be corrected before the update can be sent.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>weir::BlanksPanel</name>
    <message numerus="yes">
        <source>%n field(s) to fill in</source>
        <translation>
            <numerusform>%n field to fill in</numerusform>
            <numerusform>%n fields to fill in</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>weir::BulkController</name>
    <message numerus="yes">
        <source>%n event stream(s)</source>
        <translation>
            <numerusform>%n event stream</numerusform>
            <numerusform>%n event streams</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n subscription(s)</source>
        <translation>
            <numerusform>%n subscription</numerusform>
            <numerusform>%n subscriptions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n file</numerusform>
            <numerusform>%n files</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>weir::BulkDialog</name>
    <message numerus="yes">
        <source>%n change(s) will be sent to “%1”.</source>
        <translation>
            <numerusform>%n change will be sent to “%1”.</numerusform>
            <numerusform>%n changes will be sent to “%1”.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n running stream(s) will be paused by that, and started again afterwards.</source>
        <translation>
            <numerusform>%n running stream will be paused by that, and started again afterwards.</numerusform>
            <numerusform>%n running streams will be paused by that, and started again afterwards.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n running stream(s) will be paused by that, and stay paused.</source>
        <translation>
            <numerusform>%n running stream will be paused by that, and stay paused.</numerusform>
            <numerusform>%n running streams will be paused by that, and stay paused.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them will lose secrets: the service clears what is left out.</source>
        <translation>
            <numerusform>%n of them will lose secrets: the service clears what is left out.</numerusform>
            <numerusform>%n of them will lose secrets: the service clears what is left out.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>weir::BulkItemFlow</name>
    <message numerus="yes">
        <source>%n secret(s) of it are not known; without them the service clears them.</source>
        <translation>
            <numerusform>%n secret of it is not known; without it the service clears it.</numerusform>
            <numerusform>%n secrets of it are not known; without them the service clears them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>weir::BulkModel</name>
    <message numerus="yes">
        <source>%n field(s)</source>
        <translation>
            <numerusform>%n field</numerusform>
            <numerusform>%n fields</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>weir::BulkText</name>
    <message numerus="yes">
        <source>%n change(s)</source>
        <translation>
            <numerusform>%n change</numerusform>
            <numerusform>%n changes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to send</source>
        <translation>
            <numerusform>%n to send</numerusform>
            <numerusform>%n to send</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n running, which the update pauses</source>
        <translation>
            <numerusform>%n running, which the update pauses</numerusform>
            <numerusform>%n running, which the update pauses</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unchanged</source>
        <translation>
            <numerusform>%n unchanged</numerusform>
            <numerusform>%n unchanged</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cannot be sent</source>
        <translation>
            <numerusform>%n cannot be sent</numerusform>
            <numerusform>%n cannot be sent</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n applied before</source>
        <translation>
            <numerusform>%n applied before</numerusform>
            <numerusform>%n applied before</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not known</source>
        <translation>
            <numerusform>%n not known</numerusform>
            <numerusform>%n not known</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n applied</source>
        <translation>
            <numerusform>%n applied</numerusform>
            <numerusform>%n applied</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n failed</numerusform>
            <numerusform>%n failed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not sent</source>
        <translation>
            <numerusform>%n not sent</numerusform>
            <numerusform>%n not sent</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>weir::CommandLine</name>
    <message numerus="yes">
        <source>The service is busy; the request is sent again in %n second(s).</source>
        <translation>
            <numerusform>The service is busy; the request is sent again in %n second.</numerusform>
            <numerusform>The service is busy; the request is sent again in %n seconds.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This profile is protected. Type its name, “%1”, to send %n update(s):</source>
        <translation>
            <numerusform>This profile is protected. Type its name, “%1”, to send %n update:</numerusform>
            <numerusform>This profile is protected. Type its name, “%1”, to send %n updates:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Send %n update(s)? [y/N]</source>
        <translation>
            <numerusform>Send %n update? [y/N]</numerusform>
            <numerusform>Send %n updates? [y/N]</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>weir::CommandPalette</name>
    <message numerus="yes">
        <source>%n entries: %1</source>
        <translation>
            <numerusform>%n entry: %1</numerusform>
            <numerusform>%n entries: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>weir::ConnectionProfile</name>
    <message numerus="yes">
        <source>Name must have at most %n character(s).</source>
        <translation>
            <numerusform>Name must have at most %n character.</numerusform>
            <numerusform>Name must have at most %n characters.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>weir::ConnectionTestStep</name>
    <message numerus="yes">
        <source>%n step(s) failed.</source>
        <translation>
            <numerusform>%n step failed.</numerusform>
            <numerusform>%n steps failed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>weir::ConversionsPanel</name>
    <message numerus="yes">
        <source>The service returned %n old form(s)</source>
        <translation>
            <numerusform>The service returned %n old form</numerusform>
            <numerusform>The service returned %n old forms</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This file uses %n old form(s)</source>
        <translation>
            <numerusform>This file uses %n old form</numerusform>
            <numerusform>This file uses %n old forms</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Convert %n</source>
        <comment>a button: how many old forms become new ones</comment>
        <translation>
            <numerusform>Convert %n</numerusform>
            <numerusform>Convert %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>weir::CurlCommand</name>
    <message numerus="yes">
        <source>The file holds %n cURL command(s); leave one of them in it.</source>
        <translation>
            <numerusform>The file holds %n cURL command; leave one of them in it.</numerusform>
            <numerusform>The file holds %n cURL commands; leave one of them in it.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>weir::DraftComparison</name>
    <message numerus="yes">
        <source>Changed on the service since this draft was begun: %n field(s). Applying it takes them over, or asks where you changed the same.</source>
        <translation>
            <numerusform>Changed on the service since this draft was begun: %n field. Applying it takes it over, or asks if you changed the same.</numerusform>
            <numerusform>Changed on the service since this draft was begun: %n fields. Applying it takes them over, or asks where you changed the same.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>weir::FieldChoiceDialog</name>
    <message numerus="yes">
        <source>Set a field of %n event stream(s)</source>
        <translation>
            <numerusform>Set a field of %n event stream</numerusform>
            <numerusform>Set a field of %n event streams</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Set a field of %n subscription(s)</source>
        <translation>
            <numerusform>Set a field of %n subscription</numerusform>
            <numerusform>Set a field of %n subscriptions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>weir::FieldSection</name>
    <message numerus="yes">
        <source>%n more possible</source>
        <translation>
            <numerusform>%n more possible</numerusform>
            <numerusform>%n more possible</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>weir::FilterBuilder</name>
    <message numerus="yes">
        <source>%n more field(s) of the data possible</source>
        <translation>
            <numerusform>%n more field of the data possible</numerusform>
            <numerusform>%n more fields of the data possible</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>weir::FilterPath</name>
    <message numerus="yes">
        <source>A filter names at most %n field(s) of the data.</source>
        <translation>
            <numerusform>A filter names at most %n field of the data.</numerusform>
            <numerusform>A filter names at most %n fields of the data.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A field of the data lies at most %n level(s) deep.</source>
        <translation>
            <numerusform>A field of the data lies at most %n level deep.</numerusform>
            <numerusform>A field of the data lies at most %n levels deep.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>weir::KeptDraftsController</name>
    <message numerus="yes">
        <source>Discarded %n draft(s).</source>
        <translation>
            <numerusform>Discarded %n draft.</numerusform>
            <numerusform>Discarded %n drafts.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>weir::OperandEditor</name>
    <message numerus="yes">
        <source>%n more value(s), kept as they are</source>
        <translation>
            <numerusform>%n more value, kept as it is</numerusform>
            <numerusform>%n more values, kept as they are</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>weir::OtherFields</name>
    <message numerus="yes">
        <source>%n more are in the request.</source>
        <translation>
            <numerusform>%n more is in the request.</numerusform>
            <numerusform>%n more are in the request.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>weir::Pipeline</name>
    <message numerus="yes">
        <source>%n condition(s)</source>
        <translation>
            <numerusform>%n condition</numerusform>
            <numerusform>%n conditions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n variable(s)</source>
        <translation>
            <numerusform>%n variable</numerusform>
            <numerusform>%n variables</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n event(s)</source>
        <translation>
            <numerusform>%n event</numerusform>
            <numerusform>%n events</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stream(s)</source>
        <translation>
            <numerusform>%n stream</numerusform>
            <numerusform>%n streams</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>weir::PipelineBox</name>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation>
            <numerusform>%n error</numerusform>
            <numerusform>%n errors</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%n warning</numerusform>
            <numerusform>%n warnings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>weir::ProxySettings</name>
    <message numerus="yes">
        <source>Proxy user must have at most %n byte(s).</source>
        <translation>
            <numerusform>Proxy user must have at most %n byte.</numerusform>
            <numerusform>Proxy user must have at most %n bytes.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>weir::PullDialog</name>
    <message numerus="yes">
        <source>Remove %n file(s) of what is gone</source>
        <translation>
            <numerusform>Remove %n file of what is gone</numerusform>
            <numerusform>Remove %n files of what is gone</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>weir::Question</name>
    <message numerus="yes">
        <source>Discard %n draft(s)?</source>
        <translation>
            <numerusform>Discard %n draft?</numerusform>
            <numerusform>Discard %n drafts?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Replace %n file(s) in “%1”?</source>
        <translation>
            <numerusform>Replace %n file in “%1”?</numerusform>
            <numerusform>Replace %n files in “%1”?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>What is to become of the %n file(s)?</source>
        <translation>
            <numerusform>What is to become of the file?</numerusform>
            <numerusform>What is to become of the %n files?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) were applied.</source>
        <translation>
            <numerusform>%n change was applied.</numerusform>
            <numerusform>%n changes were applied.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n are left, or nobody knows how they ended.</source>
        <translation>
            <numerusform>%n is left, or nobody knows how it ended.</numerusform>
            <numerusform>%n are left, or nobody knows how they ended.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>weir::RecordedRequest</name>
    <message numerus="yes">
        <source>The file holds %n event stream(s) and subscription(s); save one of its requests by itself and open that: %1.</source>
        <translation>
            <numerusform>The file holds %n event stream or subscription; save its request by itself and open that: %1.</numerusform>
            <numerusform>The file holds %n event streams and subscriptions; save one of its requests by itself and open that: %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>weir::RecordingDialog</name>
    <message numerus="yes">
        <source>The file is a list of %n resource(s). Choose one, or several with Ctrl or Shift; each opens as a draft.</source>
        <translation>
            <numerusform>The file is a list of %n resource, which opens as a draft.</numerusform>
            <numerusform>The file is a list of %n resources. Choose one, or several with Ctrl or Shift; each opens as a draft.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The file holds %n request(s) with a resource. Choose one, or several with Ctrl or Shift; each opens as a draft.</source>
        <translation>
            <numerusform>The file holds %n request with a resource. Choose one, or several with Ctrl or Shift; each opens as a draft.</numerusform>
            <numerusform>The file holds %n requests with a resource. Choose one, or several with Ctrl or Shift; each opens as a draft.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>weir::ResourceAction</name>
    <message numerus="yes">
        <source>%n event stream(s) will read events and send them on.</source>
        <translation>
            <numerusform>%n event stream will read events and send them on.</numerusform>
            <numerusform>%n event streams will read events and send them on.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n event stream(s) will stop reading events until started again.</source>
        <translation>
            <numerusform>%n event stream will stop reading events until started again.</numerusform>
            <numerusform>%n event streams will stop reading events until started again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n subscription(s) will notify of events.</source>
        <translation>
            <numerusform>%n subscription will notify of events.</numerusform>
            <numerusform>%n subscriptions will notify of events.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n subscription(s) will not notify of events until enabled again.</source>
        <translation>
            <numerusform>%n subscription will not notify of events until enabled again.</numerusform>
            <numerusform>%n subscriptions will not notify of events until enabled again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n event stream(s) will be gone for good.</source>
        <translation>
            <numerusform>%n event stream will be gone for good.</numerusform>
            <numerusform>%n event streams will be gone for good.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n subscription(s) will be gone for good.</source>
        <translation>
            <numerusform>%n subscription will be gone for good.</numerusform>
            <numerusform>%n subscriptions will be gone for good.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>weir::ResourceListActions</name>
    <message numerus="yes">
        <source>Choose %n row(s) at the most.</source>
        <translation>
            <numerusform>Choose %n row at the most.</numerusform>
            <numerusform>Choose %n rows at the most.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>weir::ResourceSummary</name>
    <message numerus="yes">
        <source>%n event(s)</source>
        <translation>
            <numerusform>%n event</numerusform>
            <numerusform>%n events</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>weir::ReviewText</name>
    <message numerus="yes">
        <source>%n field(s) changed on the service since you opened it.</source>
        <translation>
            <numerusform>%n field changed on the service since you opened it.</numerusform>
            <numerusform>%n fields changed on the service since you opened it.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>weir::RuleLab</name>
    <message numerus="yes">
        <source>%n sample(s)</source>
        <translation>
            <numerusform>%n sample</numerusform>
            <numerusform>%n samples</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>weir::SamplesPane</name>
    <message numerus="yes">
        <source>%n event(s)</source>
        <translation>
            <numerusform>%n event</numerusform>
            <numerusform>%n events</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>…and %n more</source>
        <translation>
            <numerusform>…and %n more</numerusform>
            <numerusform>…and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>weir::SavedList</name>
    <message numerus="yes">
        <source>The file is a list of %n event stream(s) or subscription(s); save one of them by itself and open that: %1.</source>
        <translation>
            <numerusform>The file is a list of %n event stream or subscription; save it by itself and open that: %1.</numerusform>
            <numerusform>The file is a list of %n event streams or subscriptions; save one of them by itself and open that: %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>weir::SessionController</name>
    <message numerus="yes">
        <source>The token ends in %n minute(s).</source>
        <translation>
            <numerusform>The token ends in %n minute.</numerusform>
            <numerusform>The token ends in %n minutes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The temporary access key ends in %n minute(s).</source>
        <translation>
            <numerusform>The temporary access key ends in %n minute.</numerusform>
            <numerusform>The temporary access key ends in %n minutes.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>weir::TerraformFile</name>
    <message numerus="yes">
        <source>The file for Terraform holds %n event stream(s); leave one of them in it: %1.</source>
        <translation>
            <numerusform>The file for Terraform holds %n event stream; leave one of them in it: %1.</numerusform>
            <numerusform>The file for Terraform holds %n event streams; leave one of them in it: %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>weir::VariablesEditor</name>
    <message numerus="yes">
        <source>%1 and %n other(s)</source>
        <translation>
            <numerusform>%1 and %n other</numerusform>
            <numerusform>%1 and %n others</numerusform>
        </translation>
    </message>
</context>
</TS>
