#!/usr/bin/env bash
# On a made history with merges and renames, log and blame tell for every clause what git tells of its file.
. "$(dirname "$0")/../support/slow_test.bash"

made=$scratch/agreement
python3 "$project/tests/bench/make_history.py" "$made" --commits 600 --clauses 40 --merges 40 --renames 15
python3 "$project/tests/support/compare_history.py" "$sopimus" "$made" || fault "sopimus and git differ"
git -C "$made" fsck --strict >/dev/null 2>&1 || fault "git fsck finds faults"

# The index may go, be damaged, be made by many at once, or be cut short by a kill: the answer stays.
"$sopimus" -C "$made" log >"$scratch/whole.txt"
same() {
  "$sopimus" -C "$made" log >"$scratch/again.txt" || fault "log fails with $1"
  cmp -s "$scratch/whole.txt" "$scratch/again.txt" || fault "log differs with $1"
}
for i in 1 2 3 4 5 6 7 8; do
  rm -rf "$made/.git/sopimus"
  "$sopimus" -C "$made" log >/dev/null &
  killed=$!
  sleep "0.0$i"
  kill -9 "$killed" 2>/dev/null || true
  wait "$killed" 2>/dev/null || true
  same "an index whose making was killed"
done
rm -rf "$made/.git/sopimus"
for i in 1 2 3 4; do "$sopimus" -C "$made" log >"$scratch/at-once-$i.txt" & done
wait
for i in 1 2 3 4; do cmp -s "$scratch/whole.txt" "$scratch/at-once-$i.txt" || fault "four at once differ"; done
same "an index that four made at once"
left=$(find "$made/.git/sopimus" -type f ! -name history | wc -l)
[ "$left" -eq 0 ] || fault "$left files are left beside the index"

# History written anew.
git -C "$made" -c user.name=Valmistelija -c user.email=v@example.fi rebase -q --onto HEAD~5 HEAD~3 main 2>/dev/null ||
  git -C "$made" rebase --abort
"$sopimus" -C "$made" log >"$scratch/kept.txt"
rm -rf "$made/.git/sopimus"
"$sopimus" -C "$made" log >"$scratch/fresh.txt"
cmp -s "$scratch/kept.txt" "$scratch/fresh.txt" || fault "log differs after a rebase"
finish
