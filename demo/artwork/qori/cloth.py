"""Cloth as bodies: grids of points with a thickness, written as POV-Ray mesh2; all lengths in cm, y up, the viewer at -z."""
import numpy as np
rng=np.random.default_rng(7)

def unit(v): return v/np.maximum(np.linalg.norm(v,axis=-1,keepdims=True),1e-9)
def normals(P,wrap=False):
    if wrap: du=np.roll(P,-1,1)-np.roll(P,1,1); du[:,0]=P[:,1]-P[:,-2]; du[:,-1]=du[:,0]
    else: du=np.gradient(P,axis=1)
    return unit(np.cross(du,np.gradient(P,axis=0)))
def smooth(a,b,x): t=np.clip((x-a)/(b-a),0,1); return t*t*(3-2*t)
def wave(u,v,seed,n=6,fu=(.5,3),fv=(.3,2)):
    """Soft random folds over parameters u,v; about -1..1."""
    r=np.random.default_rng(seed); o=0*(u+v)
    for _ in range(n): o=o+np.sin(2*np.pi*(u*r.uniform(*fu)*r.choice([-1,1])+v*r.uniform(*fv)+r.uniform()))*r.uniform(.4,1)
    return o/n*1.4
def sample(h,u,v):
    H,W=h.shape; x=(u%1)*(W-1); y=(1-(v%1))*(H-1); xi=np.clip(x.astype(int),0,W-2); yi=np.clip(y.astype(int),0,H-2); fx=x-xi; fy=y-yi
    return (h[yi,xi]*(1-fx)+h[yi,xi+1]*fx)*(1-fy)+(h[yi+1,xi]*(1-fx)+h[yi+1,xi+1]*fx)*fy

class Mesh:
    def __init__(self): self.P=[];self.N=[];self.U=[];self.F=[];self.n=0
    def grid(self,P,u,v,flip=False,wrap=False,N=None):
        h,w=P.shape[:2]; N=normals(P,wrap) if N is None else N
        if flip: N=-N
        u,v=np.broadcast_to(u,(h,w)),np.broadcast_to(v,(h,w))
        self.P.append(P.reshape(-1,3));self.N.append(N.reshape(-1,3));self.U.append(np.stack([u,v],-1).reshape(-1,2))
        i=(np.arange(h-1)[:,None]*w+np.arange(w-1)).ravel()+self.n
        self.F.append(np.stack([i,i+1,i+w],-1));self.F.append(np.stack([i+1,i+w+1,i+w],-1)); self.n+=h*w
        return self
    def tri(self,P,N,U,F):
        self.P.append(P);self.N.append(N);self.U.append(U);self.F.append(F+self.n);self.n+=len(P);return self
    def arrays(self): return [np.concatenate(a) for a in (self.P,self.N,self.U,self.F)]
    def move(self,m=None,t=(0,0,0)):
        m=np.eye(3) if m is None else m
        self.P=[p@m.T+np.asarray(t) for p in self.P]; self.N=[q@m.T for q in self.N]; return self
    def write(self,f,tex,extra=''):
        P,N,U,F=self.arrays()
        def vec(a,fmt): return ','.join(map(fmt.__mod__,map(tuple,a.tolist())))
        f.write('mesh2{vertex_vectors{%d,%s}\nnormal_vectors{%d,%s}\nuv_vectors{%d,%s}\nface_indices{%d,%s}\n%s %s}\n'%(
          len(P),vec(P,'<%.4f,%.4f,%.4f>'),len(N),vec(N,'<%.3f,%.3f,%.3f>'),len(U),vec(U,'<%.5f,%.5f>'),len(F),vec(F,'<%d,%d,%d>'),tex,extra))

def rot(ax,deg):
    a=np.radians(deg);c,s=np.cos(a),np.sin(a)
    return np.array({'x':[[1,0,0],[0,c,-s],[0,s,c]],'y':[[c,0,s],[0,1,0],[-s,0,c]],'z':[[c,-s,0],[s,c,0],[0,0,1]]}[ax])

def sheet(P,u,v,th,h=None,amp=0,mesh=None):
    """A cloth of thickness th about the middle surface P, with rounded selvedges; h displaces both faces."""
    M=mesh or Mesh(); N=normals(P); hh,w=P.shape[:2]; U,V=np.broadcast_to(u,(hh,w)),np.broadcast_to(v,(hh,w))
    d=th/2+(amp*(sample(h,U,V)-.5) if h is not None else 0*U)
    e=np.minimum(np.arange(w),np.arange(w)[::-1]); k=np.sqrt(np.clip(1-(1-np.minimum(e/3.,1))**2,0,1)); d=d*(.15+.85*k)
    T=P+N*d[...,None]; B=P-N*d[...,None]
    M.grid(T,U,V); M.grid(B,U,V,flip=True)
    for c in (0,-1): # selvedge
        g=np.stack([T[:,c],P[:,c]+unit(P[:,c]-P[:,1 if c==0 else -2])*th*.25,B[:,c]],1); M.grid(g,U[:,c:c+1] if c==0 else U[:,-1:],V[:,c:c+1] if c==0 else V[:,-1:],flip=(c==0))
    for r in (0,-1):
        g=np.stack([T[r],B[r]],0); M.grid(g,U[r],V[r][None])
    return M

def path_sheet(path,W,nu=60,xf=None):
    """Sweep a profile path[(z,y)...] along x; xf(u,s) may shift x. Gives P, u, v(0..1 along) and the length."""
    path=np.asarray(path,float); seg=np.r_[0,np.cumsum(np.hypot(*np.diff(path,axis=0).T))]; L=seg[-1]
    u=np.linspace(0,1,nu)
    P=np.zeros((len(path),nu,3)); P[...,0]=(u-.5)*W; P[...,2]=path[:,:1]; P[...,1]=path[:,1:2]
    return P,np.broadcast_to(u,P.shape[:2]),np.broadcast_to((seg/L)[:,None],P.shape[:2]),L
def resample(path,step):
    path=np.asarray(path,float); s=np.r_[0,np.cumsum(np.hypot(*np.diff(path,axis=0).T))]; n=max(int(s[-1]/step),3); t=np.linspace(0,s[-1],n)
    return np.stack([np.interp(t,s,path[:,k]) for k in range(path.shape[1])],1)
def arc(cz,cy,r,a0,a1,n=14):
    a=np.radians(np.linspace(a0,a1,n)); return [(cz+r*np.cos(t),cy+r*np.sin(t)) for t in a]

def fold_path(D,layers,pitch,start_front=True,lift=0,seed=1):
    """A cloth folded in zigzag: layers of depth D lying on one another, first at the bottom."""
    r=np.random.default_rng(seed); pts=[]; z0,z1=-D/2,D/2
    for k in range(layers):
        y=lift+pitch*(k+.5); left_to_right=(k%2==0)==start_front
        j=r.uniform(-.25,.25)
        a,b=(z0,z1) if left_to_right else (z1,z0)
        pts+=[(a+(b-a)*t,y) for t in np.linspace(.02,.98,26)]
        if k<layers-1:
            c=b+j*.8; s=1 if left_to_right else -1
            pts+=[(c+s*np.cos(t)*pitch*.62,y+pitch/2+np.sin(t)*pitch/2) for t in np.linspace(-np.pi/2,np.pi/2,12)]
    return pts

def spiral(r0,pitch,turns,n=44):
    t=np.linspace(0,turns*2*np.pi,int(turns*n)); r=r0+pitch*t/(2*np.pi); return r,t

def fringe(M,base,down,n,length,rad=.16,uv=(.5,.5),seed=3,twist=True,curl=.35,floor=None,uvs=None):
    """Twisted tassels: base(t in 0..1)->point, down = direction; lie on the floor if given."""
    r=np.random.default_rng(seed); k=10; m=6
    for i in range(n):
        t=(i+.5)/n; b=np.asarray(base(t),float); L=length*r.uniform(.9,1.08); d=unit(np.asarray(down(t) if callable(down) else down,float)+r.normal(0,.07,3))
        side=unit(np.cross(d,[.3,1,.2])); up2=np.cross(side,d); s=np.linspace(0,1,k); ph=r.uniform(0,6.28); cv=r.normal(0,curl)
        C=b+d*(s*L)[:,None]+side*(cv*s**2*L*.3+.06*np.sin(s*7+ph))[:,None]
        if floor is not None: C[:,1]=np.maximum(C[:,1]-.5*(s*L)**1.6*.05*(C[:,1]>floor),floor+rad)
        T=unit(np.gradient(C,axis=0)); A=unit(np.cross(T,np.array([.12,.96,.25]))); B=np.cross(T,A)
        a=np.linspace(0,2*np.pi,m+1)
        rr=rad*(1+.22*np.sin(s*18+ph))*np.where(s>.92,.75,1)
        G=C[:,None]+(A[:,None]*np.cos(a)[:,None]+B[:,None]*np.sin(a)[:,None])*rr[:,None,None]
        q=uvs(t) if uvs else uv
        M.grid(G,q[0]+.01*np.cos(a)[None]+0*s[:,None],q[1]+.004*s[:,None]+0*a[None],N=unit(G-C[:,None]))
    return M

def tube(M,C,rad,uv0=(0,0),uvs=(1,1),m=16,flat=1.,up=(0,1,0)):
    """A cord along the points C; rad number or array; flat squashes along up."""
    C=np.asarray(C,float); k=len(C); rad=np.broadcast_to(rad,k); T=unit(np.gradient(C,axis=0)); A=unit(np.cross(T,np.asarray(up,float)+1e-3)); B=np.cross(A,T)
    a=np.linspace(0,2*np.pi,m+1); G=C[:,None]+(A[:,None]*np.cos(a)[:,None]+B[:,None]*np.sin(a)[:,None]*flat)*rad[:,None,None]
    s=np.r_[0,np.cumsum(np.linalg.norm(np.diff(C,axis=0),axis=1))]
    N=unit(A[:,None]*np.cos(a)[:,None]*flat+B[:,None]*np.sin(a)[:,None])
    M.grid(G,uv0[0]+uvs[0]*a[None]/(2*np.pi)+0*s[:,None],uv0[1]+uvs[1]*s[:,None]+0*a[None],N=N); return M

def pillow(M,C,half,th,tex,y0=0,nu=40,p=2.5,u0=0,v0=0,seed=0,wr=.25,h=None,amp=0,flipu=False,side=None,lift=None):
    """A flattened tube lying on the table: centre line C[(x,z)], half widths, thickness; tex=(w,h) cm of its texture."""
    C=np.asarray(C,float); k=len(C); half=np.broadcast_to(half,k).astype(float); th=np.broadcast_to(th,k).astype(float)
    T=unit(np.gradient(C,axis=0)) if side is None else None; S=np.stack([T[:,1],-T[:,0]],-1) if side is None else np.broadcast_to(side,(k,2))
    t=-np.cos(np.linspace(0,np.pi,nu)); t=np.sign(t)*np.abs(t)**.9
    s=np.r_[0,np.cumsum(np.linalg.norm(np.diff(C,axis=0),axis=1))]
    dome=np.clip(1-np.abs(t)**p,0,1)**(1/p)
    G=np.zeros((k,nu,3)); X=C[:,None]+S[:,None]*(half[:,None]*t)[...,None]
    yy=y0+th[:,None]*dome
    if wr: yy=yy+wr*wave(t[None]*half.mean()/9,s[:,None]/14,seed,7,(.2,1.6),(.2,1.6))*dome*np.minimum(1,th[:,None])
    if lift is not None: yy=yy+lift(X[...,0],X[...,1])
    G[...,0]=X[...,0];G[...,2]=X[...,1];G[...,1]=yy
    u=(u0+(half[:,None]*t+half.max())*(-1 if flipu else 1))/tex[0]; v=(v0+s[:,None])/tex[1]+0*t
    if h is not None:
        N=normals(G); sg=np.sign(N[...,1:2]+1e-6); G=G+N*sg*(amp*(sample(h,u,v)-.4)*dome)[...,None]
    N=normals(G); N=N*np.where(N[...,1:2]<0,-1,1)
    M.grid(G,u,v,N=N); return M

def fuzz(M,n,length=.5,rad=.012,seed=5,bend=.8,lean=(0,0,0),maxang=None):
    """Loose fibres standing off the cloth: slender curved ribbons that shade like the cloth under them."""
    P,N,U,F=M.arrays(); r=np.random.default_rng(seed)
    a,b,c=P[F[:,0]],P[F[:,1]],P[F[:,2]]; ar=np.linalg.norm(np.cross(b-a,c-a),axis=1); cs=np.cumsum(ar); i=np.clip(np.searchsorted(cs,r.uniform(0,cs[-1],n)),0,len(F)-1)
    w=r.dirichlet((1,1,1),n)[...,None]; f=F[i]
    p=(P[f]*w).sum(1); nn=unit((N[f]*w).sum(1)); uv=(U[f]*w).sum(1)
    d=unit(nn*r.uniform(.15,.8,(n,1))+r.normal(0,.55,(n,3))+np.asarray(lean)); s=unit(np.cross(d,r.normal(0,1,(n,3)))); L=length*r.gamma(2.5,.4,(n,1))
    k=r.normal(0,bend,(n,1)); pts=[p-nn*.02,p+d*L*.5+s*L*.12*k,p+d*L*.85+s*L*.45*k-nn*L*.12]
    wd=[rad,rad*.85,rad*.3]; q=unit(np.cross(d,nn)+1e-3); V=[]
    for x,y in zip(pts,wd): V+= [x-q*y,x+q*y]
    V=np.stack(V,1).reshape(-1,3); NN=np.repeat(nn,6,0); UU=np.repeat(uv,6,0); o=np.arange(n)[:,None]*6
    FF=np.concatenate([o+np.array(t) for t in ((0,1,2),(1,3,2),(2,3,4),(3,5,4))])
    return Mesh().tri(V,NN,UU,FF)

def ball(center,R,n,seed=1,rad=.03,spread=.12,uvf=None,flat=1.):
    """A pompom: fibres from the middle outwards."""
    r=np.random.default_rng(seed); d=unit(r.normal(0,1,(n,3))); L=R*(1+r.normal(0,spread*.55,(n,1))); L=L*np.where(r.uniform(0,1,(n,1))<.06,1.08,1); s=unit(np.cross(d,r.normal(0,1,(n,3))))
    c=np.asarray(center); sc=np.array([1,flat,1]); pts=[c+d*L*.45*sc,c+(d*L*.8+s*L*.05*r.normal(0,1,(n,1)))*sc,c+(d*L+s*L*.13*r.normal(0,1,(n,1)))*sc]; q=unit(np.cross(d,s))
    V=np.stack([x+e*q*rad*w for x,w in zip(pts,(1,1,.6)) for e in(-1,1)],1).reshape(-1,3); o=np.arange(n)[:,None]*6
    FF=np.concatenate([o+np.array(t) for t in ((0,1,2),(1,3,2),(2,3,4),(3,5,4))]); N=np.repeat(unit(d+.25*r.normal(0,1,(n,3))),6,0)
    uv=r.uniform(.02,.98,(n,2)) if uvf is None else uvf(d,r); U=np.repeat(uv,6,0).reshape(n,3,2,2).copy(); return Mesh().tri(V,N,U.reshape(-1,2),FF)
