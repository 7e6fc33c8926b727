/** What the tests of the services share: real backends, tokens, topics as others see them, query plans. */
@NullMarked
package id.penghubung.kit.testing;

import org.jspecify.annotations.NullMarked;
