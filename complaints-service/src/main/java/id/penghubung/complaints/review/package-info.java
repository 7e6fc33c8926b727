/**
 * The coordinator's review of complaints: verification with corrections, recall, archiving, and the decision on completeness.
 */
@NullMarked
package id.penghubung.complaints.review;

import org.jspecify.annotations.NullMarked;
