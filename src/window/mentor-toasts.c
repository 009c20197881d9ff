/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * MentorToasts: what the window says in passing. The toast that offers to undo a step belongs to
 * that step: it is dismissed as soon as the history has another newest one. It belongs to its page
 * too: on another one it would only cover something, and Ctrl+Z leads back from there as well.
 */
#include "config.h"

#include "window/mentor-toasts.h"

#include <glib/gi18n.h>

struct _MentorToasts
{
  GObject parent_instance;

  AdwToastOverlay *overlay;
  MentorHistory *history;
  AdwToast *undo_toast;
  guint serial;
};

G_DEFINE_FINAL_TYPE (MentorToasts, mentor_toasts, G_TYPE_OBJECT)

/* Toasts take markup. */
static AdwToast *
create_toast (const char *message)
{
  g_autofree char *escaped = g_markup_escape_text (message, -1);

  return adw_toast_new (escaped);
}

static void
on_undo_toast_dismissed (MentorToasts *self, AdwToast *toast)
{
  if (self->undo_toast == toast)
    g_clear_object (&self->undo_toast);
}

static void
dismiss_undo (MentorToasts *self)
{
  g_autoptr (AdwToast) toast = g_steal_pointer (&self->undo_toast);

  if (toast != NULL)
    adw_toast_dismiss (toast);
}

static void
on_history_changed (MentorToasts *self)
{
  if (self->undo_toast != NULL && mentor_history_get_serial (self->history) != self->serial)
    dismiss_undo (self);
}

static void
on_skipped (MentorToasts *self, const char *label)
{
  g_autofree char *message = NULL;

  /* Translators: %s is what the user did, for instance "Move task". */
  message = g_strdup_printf (_("“%s” was left alone: it was changed by somebody else since"), label);
  mentor_toasts_say (self, message);
}

static void
show_offer (MentorToasts *self, AdwToast *toast, const char *action_name)
{
  adw_toast_set_button_label (toast, _("Undo"));
  adw_toast_set_action_name (toast, action_name);
  adw_toast_overlay_add_toast (self->overlay, toast);
}

static void
mentor_toasts_dispose (GObject *object)
{
  MentorToasts *self = MENTOR_TOASTS (object);

  g_clear_object (&self->undo_toast);
  if (self->history != NULL)
    g_signal_handlers_disconnect_by_data (self->history, self);
  g_clear_object (&self->history);
  g_clear_weak_pointer (&self->overlay);
  G_OBJECT_CLASS (mentor_toasts_parent_class)->dispose (object);
}

static void
mentor_toasts_class_init (MentorToastsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = mentor_toasts_dispose;
}

static void
mentor_toasts_init (MentorToasts *self)
{
}

MentorToasts *
mentor_toasts_new (AdwToastOverlay *overlay)
{
  MentorToasts *self = g_object_new (MENTOR_TYPE_TOASTS, NULL);

  g_set_weak_pointer (&self->overlay, overlay);
  return self;
}

void
mentor_toasts_set_history (MentorToasts *self, MentorHistory *history)
{
  g_return_if_fail (MENTOR_IS_TOASTS (self));

  if (self->history == history)
    return;
  dismiss_undo (self);
  if (self->history != NULL)
    g_signal_handlers_disconnect_by_data (self->history, self);
  g_set_object (&self->history, history);
  if (history != NULL)
    {
      g_signal_connect_object (history, "notify", G_CALLBACK (on_history_changed), self,
                               G_CONNECT_SWAPPED);
      g_signal_connect_object (history, "applied", G_CALLBACK (on_history_changed), self,
                               G_CONNECT_SWAPPED);
      g_signal_connect_object (history, "skipped", G_CALLBACK (on_skipped), self,
                               G_CONNECT_SWAPPED);
    }
}

void
mentor_toasts_say (MentorToasts *self, const char *message)
{
  AdwToast *toast;

  g_return_if_fail (MENTOR_IS_TOASTS (self));

  if (self->overlay == NULL)
    return;
  toast = create_toast (message);
  adw_toast_set_priority (toast, ADW_TOAST_PRIORITY_HIGH);
  adw_toast_overlay_add_toast (self->overlay, toast);
}

void
mentor_toasts_offer_undo (MentorToasts *self, const char *message)
{
  AdwToast *toast;

  g_return_if_fail (MENTOR_IS_TOASTS (self));

  if (self->overlay == NULL || self->history == NULL)
    return;
  dismiss_undo (self);
  toast = create_toast (message);
  self->serial = mentor_history_get_serial (self->history);
  self->undo_toast = g_object_ref (toast);
  g_signal_connect_object (toast, "dismissed", G_CALLBACK (on_undo_toast_dismissed), self,
                           G_CONNECT_SWAPPED);
  show_offer (self, toast, "win.undo");
}

void
mentor_toasts_leave_page (MentorToasts *self)
{
  g_return_if_fail (MENTOR_IS_TOASTS (self));

  dismiss_undo (self);
}

void
mentor_toasts_offer (MentorToasts *self, const char *message, const char *action_name)
{
  g_return_if_fail (MENTOR_IS_TOASTS (self));

  if (self->overlay != NULL)
    show_offer (self, create_toast (message), action_name);
}
