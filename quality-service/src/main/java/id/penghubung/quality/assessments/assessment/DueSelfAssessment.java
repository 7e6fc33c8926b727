package id.penghubung.quality.assessments.assessment;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A self-assessment of which the unit is to be reminded.
 *
 * @param title title of the instrument
 */
record DueSelfAssessment(UUID assessmentId, String unitCode, String unitName, String title, LocalDate dueOn) {}
