#!/bin/sh
# Makes the namespace, and sets how long a closed workflow can be read, also in one that is there.
# Address and namespace are read from TEMPORAL_ADDRESS and TEMPORAL_NAMESPACE.
set -eu
tries=60
until temporal operator cluster health; do
  tries=$((tries - 1))
  [ "$tries" -gt 0 ] || exit 1
  sleep 2
done
if temporal operator namespace describe --namespace "$TEMPORAL_NAMESPACE" >/dev/null 2>&1; then
  temporal operator namespace update --namespace "$TEMPORAL_NAMESPACE" --retention "$RETENTION"
else
  temporal operator namespace create --namespace "$TEMPORAL_NAMESPACE" --retention "$RETENTION"
fi
