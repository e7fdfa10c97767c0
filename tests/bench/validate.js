// The peer of Weir's validation: JSON.parse and ajv, which reports all errors.
// Usage: node validate.js rate SCHEMA BODY      prints bodies per second and the number of messages for one of them
//        node validate.js files SCHEMA FILE…    prints a line for each message, as weir validate does
'use strict';

const fs = require('node:fs');
const Ajv = require('ajv/dist/2020');

const [mode, schemaPath, ...paths] = process.argv.slice(2);
const ajv = new Ajv({ allErrors: true, allowUnionTypes: true });
const validate = ajv.compile(JSON.parse(fs.readFileSync(schemaPath, 'utf8')));

function rateOf(text) {
    const lastFor = (milliseconds) => {
        const end = performance.now() + milliseconds;
        let bodies = 0;
        for (; performance.now() < end; bodies += 100) {
            for (let i = 0; i < 100; ++i)
                validate(JSON.parse(text));
        }
        return bodies;
    };
    // The first rounds are for the compiler.
    const milliseconds = 300;
    lastFor(milliseconds);
    return lastFor(milliseconds) / milliseconds * 1000;
}

if (mode === 'rate') {
    const text = fs.readFileSync(paths[0], 'utf8');
    console.log(rateOf(text), validate(JSON.parse(text)) ? 0 : validate.errors.length);
} else {
    for (const path of paths) {
        if (!validate(JSON.parse(fs.readFileSync(path, 'utf8')))) {
            for (const error of validate.errors)
                console.log(`${path}: ${error.instancePath} ${error.message}`);
        }
    }
}
