/**
 * Complaint categories, and districts of the regency.
 */
@NullMarked
package id.penghubung.complaints.catalogue;

import org.jspecify.annotations.NullMarked;
