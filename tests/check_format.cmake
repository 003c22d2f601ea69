# Checks that clang-format would change no file: cmake -P check_format.cmake PROJECT
#
# Only version 14 (Debian 12) is asked, since every version has its own taste.

cmake_minimum_required(VERSION 3.25)
math(EXPR last "${CMAKE_ARGC} - 1")
set(project ${CMAKE_ARGV${last}})

find_program(clang_format NAMES clang-format-14 clang-format)
set(version "")
if(clang_format)
  execute_process(COMMAND ${clang_format} --version OUTPUT_VARIABLE version)
endif()
if(NOT version MATCHES "version 14\\.")
  message("skipped: clang-format 14 is not installed")
  return()
endif()
file(GLOB_RECURSE files ${project}/tool/*.h ${project}/tool/*.cc ${project}/tests/*.h ${project}/tests/*.cc)
execute_process(COMMAND ${clang_format} --style=file --dry-run -Werror ${files} RESULT_VARIABLE code)
if(NOT code EQUAL 0)
  message(FATAL_ERROR "run clang-format -i on the files named above")
endif()
