/** Running sums of the answers of users. */
@NullMarked
package id.penghubung.quality.assessments.sums;

import org.jspecify.annotations.NullMarked;
