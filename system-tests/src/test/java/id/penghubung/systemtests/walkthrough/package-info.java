/** The walk of the README, as a newcomer would paste it. */
@NullMarked
package id.penghubung.systemtests.walkthrough;

import org.jspecify.annotations.NullMarked;
