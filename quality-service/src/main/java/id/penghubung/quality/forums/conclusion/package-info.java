/** The last steps of a forum, which look at its proposals and agreements: record, publication, closing. */
@NullMarked
package id.penghubung.quality.forums.conclusion;

import org.jspecify.annotations.NullMarked;
