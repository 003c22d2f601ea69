# Completion of sopimus in bash: the program itself says what a word may be.
_sopimus() {
  local IFS=$'\n'
  COMPREPLY=($(sopimus --complete "${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null))
  if [[ ${#COMPREPLY[@]} -eq 1 && ${COMPREPLY[0]} == *= ]]; then
    compopt -o nospace
  fi
}
complete -o default -F _sopimus sopimus
