#!/usr/bin/env bash
# Makes the app package that Teams takes: manifest.json with the ids filled in, and the two icons.
# Usage: infra/teams/package.sh APP_ID HOST [FILE]
#   APP_ID  the bot's application (client) id, as in Teams:AppId
#   HOST    the host name of CareerBot, without https:// and path
#   FILE    the package; without it artifacts/careerbot-teams.zip
set -euo pipefail
here="$(cd "$(dirname "$0")" && pwd)"

[ $# -ge 2 ] && [ $# -le 3 ] || { sed -n '2,6s/^# //p' "$0" >&2; exit 2; }
app_id="${1,,}" host="${2,,}" file="${3:-$here/../../artifacts/careerbot-teams.zip}"
[[ "$app_id" =~ ^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$ ]] || { echo "APP_ID is no GUID: $1" >&2; exit 2; }
[[ "$host" =~ ^[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)+$ ]] || { echo "HOST is no host name: $2" >&2; exit 2; }
command -v zip >/dev/null || { echo "Please install zip." >&2; exit 1; }

folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
sed -e "s/{{APP_ID}}/$app_id/g" -e "s/{{HOST}}/$host/g" "$here/manifest.json" > "$folder/manifest.json"
cp "$here/color.png" "$here/outline.png" "$folder/"
mkdir -p "$(dirname "$file")"
file="$(cd "$(dirname "$file")" && pwd)/$(basename "$file")"
rm -f "$file"
# -X: no owner and no machine in it; Teams takes only files at the top of the archive.
(cd "$folder" && zip -q -X "$file" manifest.json color.png outline.png)
echo "$file"
