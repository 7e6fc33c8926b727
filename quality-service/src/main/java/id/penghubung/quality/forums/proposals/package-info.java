/** Proposals and comments of the public, online and in the session, and the answers of the provider. */
@NullMarked
package id.penghubung.quality.forums.proposals;

import org.jspecify.annotations.NullMarked;
