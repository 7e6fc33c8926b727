package id.penghubung.events;

/**
 * Text for people in Indonesian and English.
 *
 * @param id Indonesian
 * @param en English
 */
public record LocalizedText(String id, String en) {}
