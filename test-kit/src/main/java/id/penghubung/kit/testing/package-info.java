/** Architecture rules and test fixtures that the modules share: backends, tokens, topics, query plans. */
@NullMarked
package id.penghubung.kit.testing;

import org.jspecify.annotations.NullMarked;
