#!/usr/bin/env bash
# Asks the service whether it is ready. Plain bash, since the image has no HTTP client.
set -euo pipefail

exec 3<> "/dev/tcp/127.0.0.1/${QUARKUS_HTTP_PORT:-8080}"
printf 'GET /q/health/ready HTTP/1.0\r\nHost: localhost\r\n\r\n' >&3
read -r -t 3 _ status _ <&3
[[ $status == 200 ]]
