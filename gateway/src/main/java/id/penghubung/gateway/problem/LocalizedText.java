package id.penghubung.gateway.problem;

/**
 * A sentence for people in both languages of the house.
 *
 * @param id Indonesian, the default
 * @param en English
 */
public record LocalizedText(String id, String en) {

    public String in(Language language) {
        return language == Language.ENGLISH ? en : id;
    }
}
