/** What the tests of this service share: real backends, accounts, and a hand on the topics. */
@NullMarked
package id.penghubung.complaints.testing;

import org.jspecify.annotations.NullMarked;
