/** The code table of maladministration types, with its versions. */
@NullMarked
package id.penghubung.focalpoint.ombudsman.types;

import org.jspecify.annotations.NullMarked;
