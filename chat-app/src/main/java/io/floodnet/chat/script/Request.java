package io.floodnet.chat.script;

import io.floodnet.chat.input.InputLine;

/**
 * One line of a program's.
 *
 * @param id what the program calls it, or else the number of the line
 */
record Request(InputLine input, String id) {}
