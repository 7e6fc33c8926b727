package id.penghubung.focalpoint.ombudsman.letters;

import id.penghubung.focalpoint.ombudsman.MatterForfeitures;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;

/** Reads the forfeitures from the letters. */
@ApplicationScoped
class LetterForfeitures implements MatterForfeitures {

    private final LetterRepository letters;

    LetterForfeitures(LetterRepository letters) {
        this.letters = letters;
    }

    @Override
    public Map<UUID, List<Forfeiture>> ofMatters(Collection<UUID> matterIds) {
        return matterIds.isEmpty()
                ? Map.of()
                : letters.forfeited(matterIds).stream()
                        .collect(Collectors.groupingBy(
                                Letter::matterId,
                                Collectors.mapping(LetterForfeitures::forfeiture, Collectors.toList())));
    }

    private static Forfeiture forfeiture(Letter letter) {
        return new Forfeiture(
                Objects.requireNonNull(letter.agencyCode()), letter.id(), Objects.requireNonNull(letter.forfeitedAt()));
    }
}
