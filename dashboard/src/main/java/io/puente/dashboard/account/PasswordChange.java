package io.puente.dashboard.account;

import java.time.Duration;

/** The result of changing a password. */
public sealed interface PasswordChange {

  /** The password is the new one, and all other sessions of the account have ended. */
  record Changed() implements PasswordChange {}

  /** The new password is shorter than {@link Passwords#MINIMUM_LENGTH}. */
  record TooShort() implements PasswordChange {}

  /** The new password is longer than {@link Passwords#MAXIMUM_LENGTH}. */
  record TooLong() implements PasswordChange {}

  /** The present password is another. */
  record WrongPassword() implements PasswordChange {}

  /** Too many attempts failed. */
  record Locked(Duration remaining) implements PasswordChange {}
}
