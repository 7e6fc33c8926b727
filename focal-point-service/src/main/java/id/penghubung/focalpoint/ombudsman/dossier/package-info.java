/** Dossiers of referred complaints: signed archives with complaint, conversation and cases, for the liaison. */
@NullMarked
package id.penghubung.focalpoint.ombudsman.dossier;

import org.jspecify.annotations.NullMarked;
