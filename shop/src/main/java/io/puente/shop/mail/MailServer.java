package io.puente.shop.mail;

import io.puente.shop.Shop;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.UnsupportedEncodingException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Date;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * An SMTP server, as {@code smtp://host:port} or {@code smtps://user:password@host:port}.
 *
 * @param sender the address that emails come from, in the name of each shop
 */
public record MailServer(URI address, String sender) {

  private static final String TIMEOUT_MS = "15000";
  private static final int LAST_ASCII = 127;

  /**
   * Reads a server's address.
   *
   * @throws IllegalArgumentException if it is none; the message never holds the password
   */
  public static URI address(String text) {
    try {
      URI uri = new URI(text);
      boolean smtp = "smtp".equals(uri.getScheme()) || "smtps".equals(uri.getScheme());
      boolean whole = uri.getUserInfo() == null || uri.getUserInfo().indexOf(':') > 0;
      if (smtp && whole && uri.getHost() != null) {
        return uri;
      }
    } catch (URISyntaxException malformed) {
      // Said below, without repeating the address.
    }
    throw new IllegalArgumentException(
        "must look like smtp://host:port or smtps://user:password@host:port");
  }

  void send(Email email, Shop shop) throws NotSent {
    String recipient = EmailAddress.inAscii(email.recipient());
    Session session = Session.getInstance(properties(recipient));
    try {
      InternetAddress from = new InternetAddress(sender);
      MimeMessage message = new ShopMessage(session, email, from);
      message.setFrom(named(from.getAddress(), shop));
      message.setRecipient(Message.RecipientType.TO, new InternetAddress(recipient));
      if (!email.recipient().equalsIgnoreCase(shop.contactEmail())) {
        String answers = EmailAddress.inAscii(shop.contactEmail());
        message.setReplyTo(new InternetAddress[] {named(answers, shop)});
      }
      message.setSubject(email.subject(), "UTF-8");
      message.setSentDate(Date.from(email.writtenAt()));
      message.setHeader("Content-Language", email.language());
      // No vacation notice answers it (RFC 3834).
      message.setHeader("Auto-Submitted", "auto-generated");
      message.setContent(bodies(email));
      message.saveChanges();
      deliver(session, message);
    } catch (MessagingException e) {
      throw new NotSent(e);
    }
  }

  /** An address in the shop's name. */
  private static InternetAddress named(String address, Shop shop) throws MessagingException {
    try {
      String name = shop.name().replaceAll("\\p{Cntrl}", " ");
      return new InternetAddress(address, name, "UTF-8");
    } catch (UnsupportedEncodingException e) {
      throw new MessagingException("every Java has UTF-8", e);
    }
  }

  /** The same email has the same id however often it is sent, in the domain of the sender. */
  private static final class ShopMessage extends MimeMessage {

    private final String id;

    ShopMessage(Session session, Email email, InternetAddress from) {
      super(session);
      String address = from.getAddress();
      id = "<%s@%s>".formatted(email.id(), address.substring(address.lastIndexOf('@') + 1));
    }

    @Override
    protected void updateMessageID() throws MessagingException {
      setHeader("Message-ID", id);
    }
  }

  /** Plain text first, HTML for those who can show it (RFC 2046, 5.1.4). */
  private static MimeMultipart bodies(Email email) throws MessagingException {
    MimeBodyPart plain = new MimeBodyPart();
    plain.setText(email.plain(), "UTF-8");
    MimeBodyPart html = new MimeBodyPart();
    html.setText(email.html(), "UTF-8", "html");
    return new MimeMultipart("alternative", plain, html);
  }

  private void deliver(Session session, MimeMessage message) throws MessagingException {
    String userInfo = address.getUserInfo();
    try (Transport transport = session.getTransport(address.getScheme())) {
      if (userInfo == null) {
        transport.connect();
      } else {
        int colon = userInfo.indexOf(':');
        transport.connect(userInfo.substring(0, colon), userInfo.substring(colon + 1));
      }
      transport.sendMessage(message, message.getAllRecipients());
    }
  }

  private Properties properties(String recipient) {
    Properties properties = new Properties();
    String prefix = "mail." + address.getScheme() + ".";
    set(properties, prefix + "host", address.getHost());
    set(properties, prefix + "port", address.getPort() < 0 ? null : "" + address.getPort());
    set(properties, prefix + "auth", address.getUserInfo() == null ? "false" : "true");
    set(properties, prefix + "starttls.enable", "true");
    // A password goes over an encrypted connection or not at all, whatever the server offers.
    set(properties, prefix + "starttls.required", address.getUserInfo() == null ? null : "true");
    set(properties, prefix + "ssl.checkserveridentity", "true");
    set(properties, prefix + "connectiontimeout", TIMEOUT_MS);
    set(properties, prefix + "timeout", TIMEOUT_MS);
    // Only for an address that needs it, because few servers offer it (RFC 6531).
    boolean international = recipient.chars().anyMatch(letter -> letter > LAST_ASCII);
    set(properties, "mail.mime.allowutf8", String.valueOf(international));
    return properties;
  }

  private static void set(Properties properties, String name, @Nullable String value) {
    if (value != null) {
      properties.setProperty(name, value);
    }
  }

  /**
   * The mail server did not accept an email. The server's message is kept without the email
   * addresses in it, because it is logged.
   */
  static final class NotSent extends Exception {

    private static final long serialVersionUID = 1;

    NotSent(Exception cause) {
      super(String.valueOf(cause.getMessage()).replaceAll("[^\\s<>]+@[^\\s<>]+", "(address)"));
    }
  }
}
