package id.penghubung.events;

/**
 * A sentence for people in both languages of the house.
 *
 * @param id Indonesian
 * @param en English
 */
public record LocalizedText(String id, String en) {}
