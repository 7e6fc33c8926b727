/**
 * Attachments of complaints: the sealed original for the inspectorate and the Ombudsman, and a copy without personal metadata for the
 * others.
 */
@NullMarked
package id.penghubung.complaints.attachments;

import org.jspecify.annotations.NullMarked;
