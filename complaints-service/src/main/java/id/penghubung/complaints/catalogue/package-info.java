/**
 * What one may complain of and where: categories and districts.
 */
@NullMarked
package id.penghubung.complaints.catalogue;

import org.jspecify.annotations.NullMarked;
