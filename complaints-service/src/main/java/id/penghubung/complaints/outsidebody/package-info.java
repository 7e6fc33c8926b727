/**
 * Outside bodies, to which the reporter of a complaint is pointed for which the regency is not responsible.
 */
@NullMarked
package id.penghubung.complaints.outsidebody;

import org.jspecify.annotations.NullMarked;
