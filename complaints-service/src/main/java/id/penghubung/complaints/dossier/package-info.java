/** The part of a dossier for the Ombudsman that this service contributes: identity and conversation. */
@NullMarked
package id.penghubung.complaints.dossier;

import org.jspecify.annotations.NullMarked;
