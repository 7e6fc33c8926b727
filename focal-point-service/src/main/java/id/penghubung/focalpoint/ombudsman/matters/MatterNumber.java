package id.penghubung.focalpoint.ombudsman.matters;

import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * A number of the Ombudsman, as written.
 *
 * @param agenda the part by which the matter is found, if the number has one
 */
@Embeddable
record MatterNumber(String number, @Nullable String agenda) {

    static MatterNumber of(String number) {
        return new MatterNumber(number, AgendaNumber.in(number));
    }
}
