package io.floodnet.chat;

import io.floodnet.chat.message.PersonId;
import io.floodnet.chat.people.Keepsakes;
import io.floodnet.chat.profile.Profile;
import io.floodnet.chat.profile.ProfileName;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The profile that a chat has; none where nothing can be kept, which is said once, as a chat without is as good. */
final class OpenProfile implements Keeper, AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(OpenProfile.class);

    private final Optional<Profile> profile;
    private boolean isWritten = true;
    private @Nullable Keepsakes kept;

    private OpenProfile(Optional<Profile> profile) {
        this.profile = profile;
    }

    /** @param name of the one that is wanted; else the first that is free */
    static OpenProfile of(Path profiles, @Nullable ProfileName name) {
        try {
            return new OpenProfile(name == null ? firstFree(profiles) : Optional.of(Profile.named(profiles, name)));
        } catch (IOException e) {
            return new OpenProfile(onFailure(profiles, e));
        }
    }

    /** None, as nobody asked for any. */
    static OpenProfile none() {
        return new OpenProfile(Optional.empty());
    }

    private static Optional<Profile> firstFree(Path profiles) throws IOException {
        Optional<Profile> free = Profile.firstFree(profiles);
        if (free.isEmpty()) {
            System.err.println("chat: nothing is kept for the next time, as other chats have all "
                    + Profile.PROFILES_MAX + " profiles; --profile NAME asks for one more");
        }
        return free;
    }

    private static Optional<Profile> onFailure(Path profiles, IOException e) {
        log.warn("no profile", e);
        System.err.println("chat: nothing is kept for the next time, as " + profiles + " can't be ("
                + LogFile.reason(profiles, e) + ")");
        return Optional.empty();
    }

    /** What is kept, or what a newcomer has. */
    Keepsakes read() {
        Keepsakes newcomer = Keepsakes.of(GuestName.random(), new PersonId(new SecureRandom().nextLong()));
        if (profile.isEmpty()) {
            return newcomer;
        }
        try {
            Keepsakes read = profile.get().read(newcomer);
            kept = read.equals(newcomer) ? null : read;
            return read;
        } catch (IOException e) {
            // Nor is it written from now on: what is there may be all there is of somebody's contacts.
            onFailure(profile.get().folder().resolve("profile"), e);
            isWritten = false;
            return newcomer;
        }
    }

    @Override
    public void keep(Keepsakes keepsakes) throws IOException {
        if (isWritten && profile.isPresent() && !keepsakes.equals(kept)) {
            profile.get().write(keepsakes);
            kept = keepsakes;
        }
    }

    @Override
    public void close() throws IOException {
        if (profile.isPresent()) {
            profile.get().close();
        }
    }
}
