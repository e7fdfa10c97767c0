<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
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
    <name>weir::ResourceSummary</name>
    <message numerus="yes">
        <source>%n event(s)</source>
        <translation>
            <numerusform>%n event</numerusform>
            <numerusform>%n events</numerusform>
        </translation>
    </message>
</context>
</TS>
