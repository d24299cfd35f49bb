#!/bin/sh
# The command line inside the image, which is built already.
exec node /app/dist/worker/dondoc.js "$@"
