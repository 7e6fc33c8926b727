/** Letters of a matter of the Ombudsman: what comes in, what is answered, and by when. */
@NullMarked
package id.penghubung.focalpoint.ombudsman.letters;

import org.jspecify.annotations.NullMarked;
