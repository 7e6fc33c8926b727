/**
 * Assessments of units (<i>PEKPPP</i>, PermenPANRB 29/2022 as amended by 4/2023, and own indicators of the regency): the parts of an
 * instrument, the index of public service with its category, and how far a unit is from the next one. This package has the rules only; its
 * sub-packages store, ask and report.
 */
@NullMarked
package id.penghubung.quality.assessments;

import org.jspecify.annotations.NullMarked;
