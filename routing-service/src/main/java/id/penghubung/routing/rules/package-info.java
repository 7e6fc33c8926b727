/** Rule sets: their versions, checks and publication, and the match of a complaint with the rules in force. */
@NullMarked
package id.penghubung.routing.rules;

import org.jspecify.annotations.NullMarked;
