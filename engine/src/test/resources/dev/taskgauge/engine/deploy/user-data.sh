#!/bin/bash
# TaskGauge: makes this machine a worker, as user-data of an EC2 instance or by hand as root.
# For Amazon Linux 2023, Debian and Ubuntu. The role of the machine needs what
# `worker.jar policy --role worker` prints, and s3:GetObject where worker.jar comes from S3.
# May be run again: what is there already is left as it is.
set -euo pipefail

address='s3://my-bucket/worker.jar'
sha256='0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef' # empty: not checked
arguments=('worker' '-s' 'demo' '-t' '16' '--region' 'eu-central-1')

root=${TASKGAUGE_ROOT:-} # a folder to write into instead, for a try
home=/opt/taskgauge
service=taskgauge-worker
unit=/etc/systemd/system/$service.service
archive=/var/cache/$service/worker.jsa
restart=$root$home/restart-wanted

fail() {
  echo "taskgauge: $*" >&2
  exit 1
}

# The version of Java, such as 17; 0 where there is none.
java_version() {
  local text
  text=$(java -version 2>&1) || text=
  if [[ $text =~ version\ \"([0-9]+) ]]; then echo "${BASH_REMATCH[1]}"; else echo 0; fi
}

install_packages() {
  if command -v dnf >/dev/null; then
    dnf install -y "$@"
  elif command -v apt-get >/dev/null; then
    export DEBIAN_FRONTEND=noninteractive
    apt-get -o DPkg::Lock::Timeout=300 update -q
    apt-get -o DPkg::Lock::Timeout=300 install -y -q --no-install-recommends "$@"
  else
    fail "neither dnf nor apt-get is here to install $*"
  fi
}

need_java() {
  if (($(java_version) >= 17)); then return; fi
  if command -v dnf >/dev/null; then
    install_packages java-17-amazon-corretto-headless
  else
    install_packages default-jre-headless
    if (($(java_version) < 17)); then install_packages openjdk-17-jre-headless; fi
  fi
  if (($(java_version) < 17)); then fail "java: expected version 17 or newer"; fi
}

need_fetcher() {
  if [[ $address == s3://* ]]; then
    if ! command -v aws >/dev/null; then
      if command -v dnf >/dev/null; then install_packages awscli-2; else install_packages awscli; fi
    fi
  elif ! command -v curl >/dev/null; then
    install_packages curl ca-certificates
  fi
}

is_right() {
  [[ -n $sha256 ]] && echo "$sha256  $1" | sha256sum --check --status
}

# Moves a new file to its place where that holds something else; the worker is to start anew then.
place() {
  local new=$1 target=$2 mode=$3
  if [[ -f $target && $(sha256sum <"$new") == "$(sha256sum <"$target")" ]]; then
    rm -f "$new"
  else
    touch "$restart"
    chmod "$mode" "$new"
    mv -f "$new" "$target"
  fi
}

fetch_worker() {
  local jar=$root$home/worker.jar new
  if [[ -f $jar ]] && is_right "$jar"; then return; fi
  new=$(mktemp "$jar.XXXXXX")
  if [[ $address == s3://* ]]; then
    aws s3 cp --only-show-errors "$address" "$new"
  else
    curl --fail --silent --show-error --location --globoff --proto '=https' --retry 5 \
      --output "$new" --url "$address"
  fi
  if [[ -n $sha256 ]] && ! is_right "$new"; then
    rm -f "$new"
    fail "worker.jar from $address: expected SHA-256 $sha256"
  fi
  place "$new" "$jar" 644
}

# From Java 19 on a start can use what the one before it has kept of the classes it had loaded.
archive_options() {
  if (($(java_version) >= 19)); then
    printf ' %s' -XX:+IgnoreUnrecognizedVMOptions -XX:+AutoCreateSharedArchive \
      -XX:SharedArchiveFile=$archive -Xlog:disable -XX:-PrintWarnings
  fi
}

write_start() {
  local new
  new=$(mktemp "$root$home/start.XXXXXX")
  {
    echo '#!/bin/bash'
    printf 'exec java%s -jar %s' "$(archive_options)" "$home/worker.jar"
    printf ' %q' "${arguments[@]}"
    echo
  } >"$new"
  place "$new" "$root$home/start-worker" 755
}

write_unit() {
  local new
  new=$(mktemp "$root$unit.XXXXXX")
  cat >"$new" <<UNIT
[Unit]
Description=TaskGauge worker
Wants=network-online.target
After=network-online.target

[Service]
User=taskgauge
ExecStart=$home/start-worker
Restart=on-failure
RestartSec=5
RestartPreventExitStatus=2
TimeoutStopSec=60
NoNewPrivileges=true
ProtectSystem=strict
ProtectHome=true
PrivateTmp=true
CacheDirectory=$service

[Install]
WantedBy=multi-user.target
UNIT
  place "$new" "$root$unit" 644
}

if [[ -z $root ]] && ((EUID != 0)); then fail "expected to be run as root"; fi
need_java
need_fetcher
id -u taskgauge >/dev/null 2>&1 \
  || useradd --system --user-group --home-dir "$home" --no-create-home --shell /usr/sbin/nologin taskgauge
mkdir -p "$root$home" "$root${unit%/*}"
fetch_worker
write_start
write_unit
systemctl daemon-reload
systemctl enable "$service"
if [[ -e $restart ]]; then
  systemctl restart "$service"
  rm -f "$restart"
else
  systemctl start "$service"
fi
echo "taskgauge: the worker is started; journalctl -u $service shows what it does"
