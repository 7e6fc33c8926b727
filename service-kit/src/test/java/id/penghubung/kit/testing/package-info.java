/** Test fixtures that the services share: backends, tokens, topics, query plans. */
@NullMarked
package id.penghubung.kit.testing;

import org.jspecify.annotations.NullMarked;
