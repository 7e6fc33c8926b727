package id.penghubung.routing.suggestions;

/**
 * A word of a text that is no stop word.
 *
 * @param written the word in lower case, digits replaced by zeros
 * @param stem the word without Indonesian prefixes and suffixes
 */
record Word(String written, String stem) {}
