package id.penghubung.gateway.problem;

/**
 * Text for users in Indonesian and English.
 *
 * @param id Indonesian, the default
 * @param en English
 */
public record LocalizedText(String id, String en) {

    public String in(Language language) {
        return language == Language.ENGLISH ? en : id;
    }
}
