/** Matters of the Ombudsman: who may see them, their stages and their audit records. */
@NullMarked
package id.penghubung.focalpoint.ombudsman.matters;

import org.jspecify.annotations.NullMarked;
