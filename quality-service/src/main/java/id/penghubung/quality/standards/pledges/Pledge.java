package id.penghubung.quality.standards.pledges;

import id.penghubung.kit.problem.ProblemException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A pledge of a unit. It guards its state: each step has one state before it, and the text of a signed pledge never changes.
 *
 * @param signatory name of the person who signed for the unit
 * @param position office of that person
 * @param media where it is published, such as a board at the counter
 * @param version for {@code If-Match}
 */
record Pledge(
        UUID id,
        String unitCode,
        PledgeState state,
        String text,
        @Nullable String signatory,
        @Nullable String position,
        @Nullable LocalDate signedOn,
        @Nullable String decreeNumber,
        @Nullable LocalDate decreeDate,
        List<String> media,
        @Nullable Instant publishedAt,
        @Nullable Instant supersededAt,
        long version) {

    static Pledge draft(UUID id, String unitCode, String text) {
        return new Pledge(
                id, unitCode, PledgeState.DRAFT, text, null, null, null, null, null, List.of(), null, null, 0);
    }

    /** @throws ProblemException 409 unless it is a draft */
    Pledge rewritten(String newText) {
        require(PledgeState.DRAFT);
        return new Pledge(id, unitCode, state, newText, null, null, null, null, null, media, null, null, version + 1);
    }

    /** @throws ProblemException 409 unless it is a draft */
    Pledge signed(String by, String office, LocalDate on) {
        require(PledgeState.DRAFT);
        return new Pledge(
                id, unitCode, PledgeState.SIGNED, text, by, office, on, null, null, media, null, null, version + 1);
    }

    /** @throws ProblemException 409 unless it is signed */
    Pledge decreed(String number, LocalDate date) {
        require(PledgeState.SIGNED);
        return new Pledge(
                id,
                unitCode,
                PledgeState.DECREED,
                text,
                signatory,
                position,
                signedOn,
                number,
                date,
                media,
                null,
                null,
                version + 1);
    }

    /** @throws ProblemException 409 unless it is set by a decree */
    Pledge published(List<String> where, Instant at) {
        require(PledgeState.DECREED);
        return inState(PledgeState.PUBLISHED, where, at, null);
    }

    /** @throws ProblemException 409 unless it is published */
    Pledge superseded(Instant at) {
        require(PledgeState.PUBLISHED);
        return inState(PledgeState.SUPERSEDED, media, publishedAt, at);
    }

    private Pledge inState(
            PledgeState newState, List<String> newMedia, @Nullable Instant newPublishedAt, @Nullable Instant end) {
        return new Pledge(
                id,
                unitCode,
                newState,
                text,
                signatory,
                position,
                signedOn,
                decreeNumber,
                decreeDate,
                newMedia,
                newPublishedAt,
                end,
                version + 1);
    }

    private void require(PledgeState expected) {
        if (state != expected) {
            throw ProblemException.of(
                    PledgeProblem.PLEDGE_STEP_NOT_ALLOWED,
                    "Urutannya: tanda tangan, keputusan, pengumuman; setelah ditandatangani teksnya tidak berubah.",
                    "The order is: signature, decree, publication; after the signature the text does not change.");
        }
    }
}
