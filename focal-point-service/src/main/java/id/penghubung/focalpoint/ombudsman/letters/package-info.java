/** Letters of a matter of the Ombudsman: their registration, files, answers and deadlines. */
@NullMarked
package id.penghubung.focalpoint.ombudsman.letters;

import org.jspecify.annotations.NullMarked;
