/**
 * What the agencies do for the Ombudsman. Its sub-packages are internal: {@code types} has the code table of
 * maladministration types, {@code matters} the matters with their stages, {@code letters} their letters with the answers.
 */
@NullMarked
package id.penghubung.focalpoint.ombudsman;

import org.jspecify.annotations.NullMarked;
