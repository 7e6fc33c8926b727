package id.penghubung.quality.standards;

import id.penghubung.kit.problem.ProblemException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** The consultation forums that standards name. The feature that keeps forums implements it. */
public interface ConsultationForums {

    /**
     * A forum with a signed record.
     *
     * @param topic name by which the standard refers to it
     * @param recordedAt time at which its signed record was entered
     */
    record HeldForum(UUID id, String topic, LocalDate heldOn, Instant recordedAt) {}

    /**
     * Returns the forum that a standard names.
     *
     * @param unitCode unit that provides the service
     * @throws ProblemException 400 unless there is such a forum of the unit, it discussed this version of the standard, and its record is
     *     signed
     */
    HeldForum require(UUID forumId, String unitCode, String serviceCode, int number);
}
