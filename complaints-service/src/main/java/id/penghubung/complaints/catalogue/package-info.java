/** Categories, districts and outside bodies: a copy of the catalogue of routing-service. */
@NullMarked
package id.penghubung.complaints.catalogue;

import org.jspecify.annotations.NullMarked;
