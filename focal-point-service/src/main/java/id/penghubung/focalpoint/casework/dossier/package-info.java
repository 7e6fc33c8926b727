/** The cases of a complaint, as they are put into a dossier for the Ombudsman. */
@NullMarked
package id.penghubung.focalpoint.casework.dossier;

import org.jspecify.annotations.NullMarked;
