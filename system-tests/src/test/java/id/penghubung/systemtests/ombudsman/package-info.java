/** The procedure of the Ombudsman, from its letters to what follows from them. */
@NullMarked
package id.penghubung.systemtests.ombudsman;

import org.jspecify.annotations.NullMarked;
