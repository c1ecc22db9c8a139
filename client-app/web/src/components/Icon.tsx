// SPDX-License-Identifier: Apache-2.0
import { h } from 'preact';
import {
  Activity,
  Bell,
  Building2,
  Camera,
  Check,
  CircleAlert,
  CircleCheck,
  CircleSlash,
  Clock,
  Copy,
  Download,
  Eye,
  FileText,
  House,
  Languages,
  Link,
  Lock,
  LogOut,
  Network,
  Plus,
  Printer,
  Search,
  Share2,
  ShieldCheck,
  Trash2,
  TriangleAlert,
  Upload,
  User,
  Users,
  X,
} from 'lucide';

const ICONS = {
  activity: Activity,
  alert: CircleAlert,
  bell: Bell,
  building: Building2,
  camera: Camera,
  check: Check,
  close: X,
  clock: Clock,
  copy: Copy,
  download: Download,
  eye: Eye,
  file: FileText,
  good: CircleCheck,
  home: House,
  language: Languages,
  link: Link,
  lock: Lock,
  logout: LogOut,
  network: Network,
  plus: Plus,
  print: Printer,
  refused: CircleSlash,
  search: Search,
  share: Share2,
  shield: ShieldCheck,
  trash: Trash2,
  upload: Upload,
  user: User,
  users: Users,
  warning: TriangleAlert,
} as const;

export type IconName = keyof typeof ICONS;

/** A small picture that says nothing by itself: a word stands beside it, always. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg
      class="icon"
      viewBox="0 0 24 24"
      width="24"
      height="24"
      fill="none"
      stroke="currentColor"
      stroke-width="2"
      stroke-linecap="round"
      stroke-linejoin="round"
      aria-hidden="true"
    >
      {ICONS[name].map(([tag, attributes], index) => h(tag, { ...attributes, key: index }))}
    </svg>
  );
}
