/** The assessment of a unit from its self-assessment over the evaluation to the objection and the conclusion, with evidence and changes. */
@NullMarked
package id.penghubung.quality.assessments.assessment;

import org.jspecify.annotations.NullMarked;
