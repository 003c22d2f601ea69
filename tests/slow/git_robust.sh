#!/usr/bin/env bash
# Whatever interrupts a command that writes into git: no commit is lost, no tag half written, no file changed that was not
# asked for, and git finds nothing wrong.
. "$(dirname "$0")/../support/slow_test.bash"
set +e  # commands are killed here, and fail

export HOME=$scratch GIT_CONFIG_NOSYSTEM=1 GIT_AUTHOR_NAME=V GIT_AUTHOR_EMAIL=v@example.fi
export GIT_COMMITTER_NAME=V GIT_COMMITTER_EMAIL=v@example.fi
cd "$scratch"

new_repository() {
  rm -rf work
  cp -r "$project/tests/errors/agreement" work
  git -C work init -q -b main
  git -C work add .
  git -C work commit -q -m 'Sopimuksen pohja'
  first=$(git -C work rev-parse HEAD)
}

# Nothing is broken, and the history still holds what it held.
check_sound() {
  git -C work fsck --strict --no-dangling >found 2>&1 || fault "$1: $(cat found)"
  git -C work merge-base --is-ancestor "$first" HEAD || fault "$1: a commit is lost"
  git -C work for-each-ref --format='%(objecttype)' refs/tags | grep -vx tag && fault "$1: a tag that is none"
  return 0
}

# What may differ is agreement.xml, and that is the old text or the new one.
check_files() {
  local others
  others=$(git -C work status --short | grep -v ' agreement.xml$')
  [ -z "$others" ] || fault "$1: $others"
  grep -qx '</agreement>' work/agreement.xml || fault "$1: agreement.xml is cut off"
}

remove_locks() {
  find work/.git -name '*.lock' -delete
}

# Killed at any moment; what git itself leaves after a kill, a lock, may stay.
for ((i = 1; i <= 60; i++)); do
  new_repository
  "$sopimus" -C work term open 2029-2033 >/dev/null 2>&1 &
  sleep "0.$(printf '%03d' $((i * 2)))"
  kill -9 $! 2>/dev/null
  wait $! 2>/dev/null
  check_sound "open killed after $((i * 2)) ms"
  check_files "open killed after $((i * 2)) ms"
  remove_locks
  git -C work restore --staged --worktree agreement.xml
  "$sopimus" -C work term draft >/dev/null 2>&1 &
  sleep "0.$(printf '%03d' $((i * 2)))"
  kill -9 $! 2>/dev/null
  wait $! 2>/dev/null
  check_sound "draft killed after $((i * 2)) ms"
  [ -z "$(git -C work status --short)" ] || fault "draft killed: files changed"
done

# Two at once: every edition is made once, and who lost is told.
for ((i = 1; i <= 20; i++)); do
  new_repository
  "$sopimus" -C work term draft >one 2>&1 &
  one=$!
  "$sopimus" -C work term draft >two 2>&1 &
  two=$!
  made=0
  wait $one && made=$((made + 1))
  wait $two && made=$((made + 1))
  [ "$made" = "$(git -C work tag | wc -l)" ] || fault "two drafts: $made made, tags: $(git -C work tag | tr '\n' ' ')"
  [ "$made" = 1 ] || fault "two drafts of one commit: $made were made: $(cat one two)"
  check_sound "two drafts"

  "$sopimus" -C work term open 2029-2033 >one 2>&1 &
  one=$!
  "$sopimus" -C work term open 2033-2037 --from=2033-06-01 --to=2037-05-31 >two 2>&1 &
  two=$!
  git -C work commit -q --allow-empty -m 'Kolmas' 2>/dev/null
  made=0
  wait $one && made=$((made + 1))
  wait $two && made=$((made + 1))
  told=$(git -C work log --format=%s | grep -c avattu)
  [ "$made" = "$told" ] || fault "two opened: $made said so, $told are there: $(cat one two)"
  check_sound "two opened"
  check_files "two opened"
done

# A full disk: a limit on the size of files stands for it, and a small file system where that can be made.
for size in 0 1 2; do
  new_repository
  before=$(sha256sum work/agreement.xml)
  (ulimit -f "$size" && "$sopimus" -C work term open 2029-2033) >said 2>&1
  code=$?
  [ "$code" = 0 ] || [ "$code" = 3 ] || fault "limit $size: exit code $code: $(cat said)"
  check_sound "limit $size"
  [ "$code" = 0 ] || [ "$before" = "$(sha256sum work/agreement.xml)" ] || fault "limit $size: agreement.xml changed"
  (ulimit -f "$size" && "$sopimus" -C work term draft) >said 2>&1
  code=$?
  [ "$code" = 0 ] || [ "$code" = 3 ] || fault "limit $size: draft: exit code $code: $(cat said)"
  check_sound "limit $size, draft"
done
mkdir small
if [ "$(id -u)" = 0 ] && mount -t tmpfs -o size=512k tmpfs small 2>/dev/null; then
  new_repository
  cp -r work small/work && rm -rf work && ln -s small/work work
  dd if=/dev/zero of=small/filler bs=1k 2>/dev/null
  "$sopimus" -C work term open 2029-2033 >said 2>&1 && fault "a full disk was not told"
  grep -q 'No space left' said || fault "a full disk: $(cat said)"
  check_sound "full disk"
  left=$(GIT_OPTIONAL_LOCKS=0 git -C work status --short)
  [ -z "$left" ] || fault "full disk: $left"
  "$sopimus" -C work term draft >said 2>&1 && fault "a full disk was not told: draft"
  [ -z "$(git -C work tag)" ] || fault "full disk: a tag was made"
  rm work && umount small
fi

# Repositories inside others, and of others.
new_repository
git init -q -b main outer
git -C outer -c protocol.file.allow=always submodule --quiet add "$scratch/work" inner
"$sopimus" -C outer/inner term draft >said 2>&1 || fault "submodule: $(cat said)"
[ "$(git -C outer/inner tag)" = 2025-2029/draft.1 ] || fault "submodule: no tag in it"
[ -z "$(git -C outer tag)" ] || fault "submodule: a tag in the repository around it"
if [ "$(id -u)" = 0 ]; then
  chown -R 65534 work
  "$sopimus" -C work term draft >said 2>&1 && fault "another user's repository was written to"
  grep -q 'safe.directory' said || fault "another user's repository: $(cat said)"
fi
if git init -q --object-format=sha256 long 2>/dev/null; then
  cp -r "$project/tests/errors/agreement/." long
  "$sopimus" -C long term draft >said 2>&1 && fault "object names of another form"
  grep -q 'SHA-1' said || fault "object names of another form: $(cat said)"
fi
finish
