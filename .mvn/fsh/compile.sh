#!/bin/sh
# Compiles one module's FSH to FHIR JSON. usage: compile.sh MODULE_DIR CLASSPATH
# SUSHI comes from npm, the R4 definitions it needs from HAPI's own jar: no FHIR package registry is asked.
set -eu
tool=$(cd "$(dirname "$0")" && pwd)
home="$tool/.home"

node_major=$(node -p 'process.versions.node.split(".")[0]' 2>/dev/null || echo 0)
if [ "$node_major" -lt 20 ]; then
  echo "Node.js 20 or newer is needed to compile the FHIR profiles (found: $(node -v 2>/dev/null || echo none). Install it from your system's packages or https://nodejs.org and run the command again." >&2
  exit 1
fi
[ -x "$tool/node_modules/.bin/sushi" ] || npm ci --prefix "$tool" --no-audit --no-fund
[ -f "$home/.fhir/packages/hl7.fhir.r4.core#4.0.1/package/package.json" ] || java -cp "$2" "$tool/CorePackage.java" "$home/.fhir/packages"

# SUSHI loads optional packages from a registry it would wait for; a closed local port answers at once.
HOME="$home" FPL_REGISTRY=http://127.0.0.1:9 "$tool/node_modules/.bin/sushi" build "$1" --snapshot --out "$1/target/fsh"
